import type { StarterWords } from '../starter-words.ts';

export const frStarter: StarterWords = {
  axesName: 'Dix axes de l’impact',
  axesSource: 'D’après D. Autissier et J.-M. Moutot',
  axes: {
    skills: ['Compétences', 'Ce qu’il faut savoir faire de nouveau pour tenir son poste.'],
    procedures: ['Procédures', 'L’enchaînement des tâches et les règles suivies.'],
    jobs: ['Postes et emplois', 'Le contenu du poste et la part de chaque tâche.'],
    structure: ['Structure', 'L’organisation des équipes et les liaisons entre elles.'],
    management: ['Management', 'La façon de répartir, de suivre et de contrôler le travail.'],
    indicators: ['Indicateurs', 'Ce qui est mesuré et regardé.'],
    tools: ['Outils et systèmes', 'Les logiciels, les fichiers et le matériel.'],
    culture: ['Culture', 'Les habitudes partagées et l’idée que l’on se fait du métier.'],
    behaviours: ['Comportements', 'Les gestes visibles au quotidien.'],
    power: ['Pouvoir', 'Qui décide, qui sait, qui valide.'],
  },
  plan: (project) => `Plan d’accompagnement : ${project}`,
};
