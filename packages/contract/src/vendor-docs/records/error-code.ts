import type { FieldFacts, ServiceFacts } from "../facts.ts";

/** The facts about the field that has one of the known error codes of a service. */
export function errorCodeFacts({ errorCodes }: ServiceFacts): FieldFacts {
  const codes = Object.entries(errorCodes);
  return {
    type: "string",
    values: codes.map(([code]) => code),
    valuesSource: "elsewhere",
    meanings: Object.fromEntries(codes.map(([code, { meaning }]) => [code, meaning])),
    names: Object.fromEntries(codes.map(([code, { name }]) => [code, name])),
    statuses: Object.fromEntries(codes.map(([code, { messages }]) => [code, Object.keys(messages).map(Number)])),
  };
}
