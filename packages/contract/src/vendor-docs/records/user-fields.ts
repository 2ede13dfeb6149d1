import type { FieldFacts } from "../facts.ts";

// The fields that users and administrators change. Both pages have them with the same limits.

export const userName: FieldFacts = {
  meaning: "user's name",
  type: "string",
  minLength: 1,
  maxLength: 64,
  personal: true,
};

export const englishName: FieldFacts = {
  meaning: "user's name English",
  type: "string",
  minLength: 0,
  maxLength: 64,
  personal: true,
};

export const remarks: FieldFacts = {
  meaning: "remarks user",
  type: "string",
  minLength: 0,
  maxLength: 128,
  personal: true,
};

export const signature: FieldFacts = {
  meaning: "user's signature",
  type: "string",
  minLength: 0,
  maxLength: 512,
  personal: true,
};

export const jobTitle: FieldFacts = {
  meaning: "user's job title",
  type: "string",
  minLength: 0,
  maxLength: 32,
  personal: true,
};
