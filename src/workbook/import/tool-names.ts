/** The tools whose exports are known by their labels, by the name that staff know; `other` is any other file. */
export const TOOL_NAMES = {
  helloasso: 'HelloAsso',
  eventbrite: 'Eventbrite',
  weezevent: 'Weezevent',
  'microsoft-forms': 'Microsoft Forms',
  'google-forms': 'Google Forms',
  framaforms: 'Framaforms',
  'demarches-simplifiees': 'Démarches simplifiées',
  pretix: 'pretix',
  other: 'Fichier',
} as const;

export type ToolKey = keyof typeof TOOL_NAMES;
