/** Tells the kit's keyboard manager that Tab is the element's own; it would move the focus before the element hears it. */
export const ownTab = { 'data-tabster': JSON.stringify({ focusable: { ignoreKeydown: { Tab: true } } }) } as const;
