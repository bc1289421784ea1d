/** Those of the names that are set, and the names of the others. */
export function givenVariables(
  names: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): { readonly variables: Readonly<Record<string, string>>; readonly notSet: readonly string[] } {
  const given = names.flatMap((name) => {
    const value = environment[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  // A workflow hands on a secret that is not there as an empty text.
  const notSet = names.filter((name) => (environment[name] ?? '') === '');
  return { variables: Object.fromEntries(given), notSet };
}
