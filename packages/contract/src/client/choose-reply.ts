import type { Mock, OperationId, Reply } from "@hwc-users/mock";
import type { Operation } from "@hwc-users/spec";

/** Scripts the mock's next reply to an operation. The mock's types list the operation IDs; here they are strings. */
export function chooseReply(mock: Mock, { operationId }: Operation, status: number, example?: string): void {
  mock.reply(operationId as OperationId, { status, ...(example !== undefined && { example }) } as Reply<OperationId>);
}
