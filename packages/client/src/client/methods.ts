import type { CallPromise } from "../call/call-promise.ts";
import type { Input, OperationTypes, Output } from "../call/operation-types.ts";
import type { CallOptions } from "../context/options.ts";

/** A method of a client. */
export type Method<T extends OperationTypes, Options = CallOptions> =
  Partial<Input<T>> extends Input<T>
    ? (input?: Input<T>, options?: Options) => CallPromise<Output<T>>
    : (input: Input<T>, options?: Options) => CallPromise<Output<T>>;

/** One method for each operation. */
export type Methods<Operations, Options = CallOptions> = {
  [OperationId in keyof Operations]: Operations[OperationId] extends OperationTypes
    ? Method<Operations[OperationId], Options>
    : never;
};
