import type { AxisWords } from '../axis-of.ts';

export const enAxisWords: AxisWords = {
  skills: ['skill', 'training', 'learn', 'does not know how', 'do not know how', 'knowledge'],
  procedures: ['procedure', 'step', 'workflow', 'types again', 'typed twice', 'double entry', 'copies by hand'],
  jobs: ['job description', 'profession', 'full time', 'part time', 'task', 'duties'],
  structure: ['organisation chart', 'reorganis', 'pooled', 'cross team', 'reporting line'],
  management: ['manager', 'supervisor', 'hierarchy', 'team meeting', 'schedule'],
  indicators: ['indicator', 'statistic', 'dashboard', 'rate'],
  tools: [
    'software',
    'excel',
    'spreadsheet',
    'file',
    'application',
    'app',
    'screen',
    'mailbox',
    'print',
    'scanner',
    'password',
    'computer',
    'tablet',
    'login',
  ],
  culture: ['habit', 'always done', 'always did', 'culture', 'around here'],
  behaviours: ['behaviour', 'help each other', 'spontaneously'],
  power: ['decide', 'decision', 'authoris', 'arbitrat', 'power', 'signature', 'sign off'],
};
