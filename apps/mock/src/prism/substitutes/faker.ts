/** Prism calls faker only for schemas with `x-faker`, which the rules of the spec do not allow. */
export const faker = {};
