/** Words that must never leave the internal documents, planted in the sample. */
export const internalWords = ['INTERPRETATION-SECRETE', 'COMMENTAIRE-INTERNE', 'ACTION-INTERNE', 'VOIX-SECRETE'];
