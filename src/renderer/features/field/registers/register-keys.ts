/** The registers, by their name in the address. */
export const registerKeys = [
  'workarounds',
  'irritants',
  'undocumented',
  'concerns',
  'requirements',
  'use-cases',
] as const;
export type RegisterKey = (typeof registerKeys)[number];

/** The register that a tab of the address names; the last one seen, or the first, for « registers » itself. */
export function registerOf(tab: string | undefined, last: RegisterKey): RegisterKey | undefined {
  return tab === 'registers' ? last : registerKeys.find((key) => key === tab);
}
