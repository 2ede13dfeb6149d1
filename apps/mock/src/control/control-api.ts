import type { operations } from "../generated/control.ts";

/** The ID of an operation of the control API. */
export type ControlOperationId = keyof operations;

/** What a request carries, as the document describes it. */
export interface ControlInput<Id extends ControlOperationId> {
  parameters: Given<operations[Id]["parameters"]["path"]> & Given<operations[Id]["parameters"]["query"]>;
  body: Immutable<JsonOf<operations[Id]["requestBody"]>>;
}

/** What a success carries, as the document describes it. */
export type ControlOutput<Id extends ControlOperationId> = JsonOf<
  operations[Id]["responses"][Extract<keyof operations[Id]["responses"], 200 | 201 | 204>],
  void
>;

/** The document has `never` for parameters that an operation does not have. */
type Given<Parameters> = [Exclude<Parameters, undefined>] extends [never] ? unknown : Exclude<Parameters, undefined>;

/** So that callers may pass read-only arrays. */
type Immutable<Value> = unknown extends Value ? Value : { readonly [Key in keyof Value]: Immutable<Value[Key]> };

type JsonOf<Message, Nothing = undefined> = Message extends { content: { "application/json": infer Body } }
  ? Body
  : Nothing;
