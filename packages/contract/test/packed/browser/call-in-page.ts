/** A call that a page makes: plain data, so that it can be handed over. */
export interface PageCall {
  url: string;
  service: string;
  operationId: string;
  input: Record<string, unknown>;
}

/** What came of a call in a page. */
export interface PageOutcome {
  value?: unknown;
  error?: { name: string; status?: number; errorCode?: string; requestId?: string; message: string };
  drift: unknown[];
}

/** The page that `bundle-packed.ts` makes. */
interface BundledPage {
  client: typeof import("@hwc-users/client") & typeof import("@hwc-users/client/validate");
}

type Methods = Record<string, (input: Record<string, unknown>) => Promise<unknown>>;

/** Makes a call in a page that has the global `client`. It is handed over as text, so it uses nothing from around it. */
export async function callInPage({ url, service, operationId, input }: PageCall): Promise<PageOutcome> {
  const { createMeetingClient, createWorkspaceClient, validate } = (globalThis as unknown as BundledPage).client;
  const drift: unknown[] = [];
  const options = {
    baseUrl: url,
    retry: { retries: 0 },
    validator: validate({ onDrift: (each) => drift.push(each) }),
  };
  const client =
    service === "Meeting"
      ? createMeetingClient({ ...options, accessToken: "token-of-the-page" })
      : createWorkspaceClient({ ...options, authToken: "token-of-the-page" });
  try {
    return { value: await (client as unknown as Methods)[operationId]?.(input), drift };
  } catch (error) {
    const { name, status, errorCode, requestId, message } = error as Error & NonNullable<PageOutcome["error"]>;
    return JSON.parse(JSON.stringify({ error: { name, status, errorCode, requestId, message }, drift }));
  }
}
