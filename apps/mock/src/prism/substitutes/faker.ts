/** Prism makes values with faker only where a schema says `x-faker`, which the spec's house rules do not know. */
export const faker = {};
