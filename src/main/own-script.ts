/**
 * Where a script of ours lies that a thread or a process starts with: beside the module that starts it, in the
 * sources or once built.
 * @param asker `import.meta.url` of that module
 * @param name of the script, without its extension
 */
export function scriptBeside(asker: string, name: string): URL {
  return new URL(`./${name}.${asker.endsWith('.ts') ? 'ts' : 'js'}`, asker);
}
