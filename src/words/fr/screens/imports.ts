export const frImports = {
  title: 'Import',
} as const;
