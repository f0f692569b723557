/** How a word of a list varies: not at all, in number, in gender and number (or degree), or as a verb. */
export type Inflection = 'fixed' | 'noun' | 'adjective' | 'verb';

/** The languages whose forms are known. */
export type FormLanguage = 'fr' | 'en';

/**
 * The forms under which a word may be written, itself included. They are made by the regular rules of the language and
 * may include some that do not exist, which harms nobody: they only serve to recognise.
 * @param word in lower case, with its accents
 */
export function formsOf(word: string, inflection: Inflection, language: FormLanguage): readonly string[] {
  if (inflection === 'fixed' || word.length < 3) return [word];
  if (inflection === 'verb') return [...new Set(language === 'fr' ? frenchVerb(word) : englishVerb(word))];
  const plural = language === 'fr' ? frenchPlurals : englishPlurals;
  const singular = inflection === 'noun' ? [word] : [word, ...(language === 'fr' ? feminines(word) : degrees(word))];
  return [...new Set(singular.flatMap((one) => [one, ...plural(one)]))];
}

function frenchPlurals(word: string): readonly string[] {
  if (/[sxz]$/u.test(word)) return [];
  if (word.endsWith('al')) return [`${word.slice(0, -1)}ux`, `${word}s`];
  return /(?:eau|eu|ou)$/u.test(word) ? [`${word}x`, `${word}s`] : [`${word}s`];
}

/** Endings of the masculine, and those of the feminine that may answer them; the first that fits is taken. */
const feminineEndings: readonly (readonly [string, readonly string[]])[] = [
  ['e', []],
  ['é', ['ée']],
  ['teur', ['trice', 'teuse']],
  ['eur', ['euse', 'eure', 'eresse']],
  ['vieux', ['vieille']],
  ['eux', ['euse']],
  ['oux', ['ousse', 'ouse']],
  ['er', ['ère']],
  ['f', ['ve']],
  ['el', ['elle']],
  ['eil', ['eille']],
  ['ul', ['ulle']],
  ['en', ['enne']],
  ['on', ['onne']],
  ['an', ['anne', 'ane']],
  ['et', ['ette', 'ète']],
  ['ot', ['otte', 'ote']],
  ['eau', ['elle']],
  ['ou', ['olle']],
  ['s', ['se', 'sse']],
  ['c', ['que', 'che']],
  ['g', ['gue']],
];

function feminines(word: string): readonly string[] {
  return feminineEndings
    .flatMap(([ending, answers], index) => {
      const fits = feminineEndings.findIndex(([other]) => word.endsWith(other)) === index;
      return fits ? answers.map((answer) => word.slice(0, -ending.length) + answer) : [];
    })
    .concat(feminineEndings.some(([ending]) => word.endsWith(ending)) ? [] : [`${word}e`]);
}

const firstGroup =
  'e es ent ons ez ais ait ions iez aient ai as a èrent erai eras era erons erez eront erais erait erions eriez eraient ant é ée és ées er'.split(
    ' ',
  );
const secondGroup =
  'is it issons issez issent issais issait issions issiez issaient irent irai iras ira irons irez iront irais irait iraient issant i ie ies ir'.split(
    ' ',
  );
const thirdGroup =
  's t ons ez ent ais ait ions iez aient is it irent rai ras ra rons rez ront rais rait raient ant u ue us ues re'.split(
    ' ',
  );

function frenchVerb(word: string): readonly string[] {
  const stem = word.slice(0, -2);
  if (word.endsWith('ger')) return firstGroup.flatMap((ending) => [stem + ending, `${stem}e${ending}`]);
  if (word.endsWith('yer')) return firstGroup.flatMap((ending) => [stem + ending, `${stem.slice(0, -1)}i${ending}`]);
  if (word.endsWith('er')) return firstGroup.map((ending) => stem + ending);
  if (word.endsWith('ir')) return secondGroup.map((ending) => stem + ending);
  return word.endsWith('re') ? [stem, ...thirdGroup.map((ending) => stem + ending)] : [word];
}

function englishPlurals(word: string): readonly string[] {
  if (/[^aeiou]y$/u.test(word)) return [`${word.slice(0, -1)}ies`];
  return /(?:s|x|z|ch|sh)$/u.test(word) ? [`${word}es`] : [`${word}s`];
}

/** Comparatives and superlatives. */
function degrees(word: string): readonly string[] {
  if (/[^aeiou]y$/u.test(word)) return ['ier', 'iest'].map((ending) => word.slice(0, -1) + ending);
  if (word.length > 7) return [];
  const stem = doubled(word) ?? word.replace(/e$/u, '');
  return [`${stem}er`, `${stem}est`];
}

function englishVerb(word: string): readonly string[] {
  if (/[^aeiou]y$/u.test(word)) return [word, `${word.slice(0, -1)}ies`, `${word.slice(0, -1)}ied`, `${word}ing`];
  const bare = word.replace(/e$/u, '');
  const twice = doubled(word);
  const stems = twice === undefined ? [bare] : [bare, twice];
  return [word, `${word}s`, `${word}es`, ...stems.flatMap((stem) => [`${stem}ed`, `${stem}ing`])];
}

/** The word with its last consonant doubled, as in “fatter”, when it is short enough to ask for it. */
function doubled(word: string): string | undefined {
  return /^[^aeiou]*[aeiou][bdfgklmnprt]$/u.test(word) ? word + word.slice(-1) : undefined;
}
