/** Prism fetches only for callbacks, which the spec does not have; the proxy of this mock sends by itself. */
export default globalThis.fetch;
