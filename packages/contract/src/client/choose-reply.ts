import type { Mock, OperationId, Reply } from "@hwc-users/mock";
import type { Operation } from "@hwc-users/spec";

/** Chooses the mock's next reply to an operation. The mock's types know the operations by name, the tests do not. */
export function chooseReply(mock: Mock, { operationId }: Operation, status: number, example?: string): void {
  mock.reply(operationId as OperationId, { status, ...(example !== undefined && { example }) } as Reply<OperationId>);
}
