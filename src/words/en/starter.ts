import type { StarterWords } from '../starter-words.ts';

export const enStarter: StarterWords = {
  axesName: 'Ten axes of impact',
  axesSource: 'After D. Autissier and J.-M. Moutot',
  axes: {
    skills: ['Skills', 'What one must learn to hold the job.'],
    procedures: ['Procedures', 'The order of tasks and the rules followed.'],
    jobs: ['Positions and jobs', 'What the job is made of, and the share of each task.'],
    structure: ['Structure', 'How teams are organised and tied to one another.'],
    management: ['Management', 'How work is shared out, followed and checked.'],
    indicators: ['Indicators', 'What is measured and looked at.'],
    tools: ['Tools and systems', 'Software, files and equipment.'],
    culture: ['Culture', 'Shared habits and the idea one has of the profession.'],
    behaviours: ['Behaviours', 'What is visibly done every day.'],
    power: ['Power', 'Who decides, who knows, who approves.'],
  },
  plan: (project) => `Change plan: ${project}`,
};
