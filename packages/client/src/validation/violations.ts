import type { Violation } from "../errors/violation.ts";
import { escapePointer } from "../json/escape-pointer.ts";
import type { CompiledSchema, SchemaError } from "./compiled-schema.ts";
import { messageOf } from "./messages.ts";

/** Lists the violations of a schema in a value. */
export function violationsOf(schema: CompiledSchema, value: unknown): Violation[] {
  return schema(value) ? [] : toViolations(schema.errors ?? []);
}

/** A failed `anyOf` reports the errors of all its branches. Keeps those of the branch that the caller meant, if it is clear. */
function toViolations(errors: SchemaError[]): Violation[] {
  const [choice] = errors
    .filter(({ keyword }) => keyword === "anyOf")
    .sort((one, other) => one.schemaPath.length - other.schemaPath.length);
  if (!choice) return errors.filter((error) => !followsFromType(error, errors)).map(toViolation);
  const inside = errors.filter((error) => isInside(error, choice));
  const outside = errors.filter((error) => error !== choice && !inside.includes(error));
  return [...toViolations(outside), ...choiceViolations(choice, inside)];
}

/** A value of the wrong type also breaks every other keyword beside `type`. */
function followsFromType(error: SchemaError, errors: SchemaError[]): boolean {
  return errors.some(
    (other) =>
      other !== error &&
      other.keyword === "type" &&
      other.instancePath === error.instancePath &&
      parentOf(other.schemaPath) === parentOf(error.schemaPath),
  );
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/"));
}

function isInside({ schemaPath, instancePath }: SchemaError, choice: SchemaError): boolean {
  return schemaPath.startsWith(`${choice.schemaPath}/`) && `${instancePath}/`.startsWith(`${choice.instancePath}/`);
}

function choiceViolations(choice: SchemaError, inside: SchemaError[]): Violation[] {
  const { instancePath, schemaPath } = choice;
  const errorsHere = (keyword: string) =>
    inside.filter((error) => error.keyword === keyword && error.instancePath === instancePath);

  if (errorsHere("required").length === inside.length) {
    return [toViolation({ ...choice, params: { missing: inside.map(limitOf) } })];
  }
  const branchOf = (error: SchemaError) => error.schemaPath.slice(schemaPath.length + 1).split("/")[0];
  const wrongType = errorsHere("type");
  const wrongBranches = wrongType.map(branchOf);
  const ofRightType = inside.filter((error) => !wrongBranches.includes(branchOf(error)));
  const [meant] = ofRightType;
  if (!meant) {
    const types = [...new Set(wrongType.flatMap(limitOf))];
    return [toViolation({ ...choice, keyword: "type", params: { type: types.length > 1 ? types : types[0] } })];
  }
  const isClear = ofRightType.every((error) => branchOf(error) === branchOf(meant));
  return isClear ? toViolations(ofRightType) : [toViolation(choice)];
}

function toViolation(error: SchemaError): Violation {
  const { instancePath, keyword } = error;
  const limit = limitOf(error);
  return {
    pointer: keyword === "additionalProperties" ? `${instancePath}/${escapePointer(String(limit))}` : instancePath,
    message: messageOf(keyword, limit),
    keyword,
    limit,
  };
}

/** ajv names the limit differently for each keyword. A list is copied, because it belongs to the compiled schema. */
function limitOf({ params }: SchemaError): unknown {
  const limit = "limit" in params ? params["limit"] : Object.values(params)[0];
  return Array.isArray(limit) ? [...limit] : limit;
}
