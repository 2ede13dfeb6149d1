/** Bodies of `updateUser` that the service accepts. */
export const VALID_BODIES = [
  { email: "ming.li@example.com" },
  { phone: "+8617300000001", country: "chinaPR" },
  { phone: "+8617300000001", email: "ming.li@example.com", title: "Engineer", status: 0 },
];

/** Bodies of `updateUser` that are wrong: no phone or email, a wrong type, an unknown field. */
export const WRONG_BODIES = [
  { title: "Engineer" },
  {},
  { phone: 1 },
  { email: "ming.li@example.com", unknownField: "value" },
];
