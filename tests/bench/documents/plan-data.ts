/** The plan that every writer of the benchmark makes: 30 chapters, 780 paragraphs, 30 tables of 15 rows by 5. */

const subjects = ['Les équipes', 'L’encadrement', 'Le sponsor', 'Les relais', 'Les usagers', 'Le service'];
const verbs = ['découvrent', 'préparent', 'essaient', 'adoptent', 'partagent', 'contestent'];
const things = ['le nouvel outil', 'la procédure', 'le calendrier', 'les rôles', 'la formation', 'les indicateurs'];

export const chapters = 30;
export const paragraphsPerChapter = 26;
export const tableRows = 15;
export const tableColumns = 5;

/** About 340 characters, different for each number. */
export function paragraphText(index: number): string {
  const pick = (list: readonly string[], step: number): string => list[Math.floor(index / step) % list.length] ?? '';
  const sentence = (step: number): string =>
    `${pick(subjects, step)} ${pick(verbs, step + 1)} ${pick(things, step + 2)} sur le site ${(index * step) % 25}, avec l’appui de l’équipe projet et des référents métiers. `;
  return `${sentence(1)}${sentence(2)}${sentence(3)}`.trim();
}

export function cellText(chapter: number, row: number, column: number): string {
  return column === 0
    ? `A-${chapter}${String(row).padStart(2, '0')}`
    : paragraphText(chapter * 77 + row * 5 + column).slice(0, 42);
}
