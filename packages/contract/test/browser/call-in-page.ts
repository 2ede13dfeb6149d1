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

/** Makes a call in a page that has the global `client`. It is handed over as text, so it uses nothing from around it. */
export async function callInPage({ url, service, operationId, input }: PageCall): Promise<PageOutcome> {
  // biome-ignore lint/suspicious/noExplicitAny: the page's global is not typed.
  const { createMeetingClient, createWorkspaceClient, validate } = (globalThis as any).client;
  const drift: unknown[] = [];
  const options = {
    baseUrl: url,
    retry: { retries: 0 },
    validator: validate({ onDrift: (each: unknown) => drift.push(each) }),
  };
  const client =
    service === "Meeting"
      ? createMeetingClient({ ...options, accessToken: "token-of-the-page" })
      : createWorkspaceClient({ ...options, authToken: "token-of-the-page" });
  try {
    return { value: await client[operationId](input), drift };
  } catch (error) {
    const { name, status, errorCode, requestId, message } = error as Error & NonNullable<PageOutcome["error"]>;
    return JSON.parse(JSON.stringify({ error: { name, status, errorCode, requestId, message }, drift }));
  }
}
