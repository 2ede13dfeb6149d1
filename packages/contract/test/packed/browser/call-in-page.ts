/** A call of the page's client, as plain data. */
export interface PageCall {
  /** The client's export that creates the client of the operation's service. */
  factory: string;
  options: Record<string, unknown>;
  operationId: string;
  args: Record<string, unknown>;
}

/** The outcome of a call in a page. */
export interface PageOutcome {
  value?: unknown;
  error?: { name: string; status?: number; errorCode?: string; requestId?: string; message: string };
  drift: unknown[];
}

/** The globals of the page with the bundle of `bundle-packed.ts`. */
interface ClientPage {
  client: Record<string, Factory> & Pick<typeof import("@hwc-users/client/validate"), "validate">;
}

type Factory = (
  options: Record<string, unknown>,
) => Record<string, (args: Record<string, unknown>) => Promise<unknown>>;

/** Calls the client in a page. Playwright sends this function as text, so it uses nothing from outside. */
export async function callInPage({ factory, options, operationId, args }: PageCall): Promise<PageOutcome> {
  const { client } = globalThis as unknown as ClientPage;
  const drift: unknown[] = [];
  const validator = client.validate({ onDrift: (each) => drift.push(each) });
  try {
    const { [operationId]: method } = client[factory]?.({ ...options, validator }) ?? {};
    if (!method) throw new Error(`${factory} has no method ${operationId}.`);
    return { value: await method(args), drift };
  } catch (error) {
    const { name, status, errorCode, requestId, message } = error as Error & NonNullable<PageOutcome["error"]>;
    return JSON.parse(JSON.stringify({ error: { name, status, errorCode, requestId, message }, drift }));
  }
}
