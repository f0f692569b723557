/** First name then last name; empty when neither is known. */
export function fullName(identity: { readonly first_name: string | null; readonly last_name: string | null }): string {
  return [identity.first_name, identity.last_name].filter((part) => part?.trim()).join(' ');
}
