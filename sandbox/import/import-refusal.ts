/** Why this sandbox cannot take an issue; the message is for the person who imports. */
export class ImportRefusal extends Error {}
