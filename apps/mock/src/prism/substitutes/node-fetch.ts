/** Prism calls fetch only for callbacks, which the spec does not have. The proxy of this mock does not use Prism. */
export default globalThis.fetch;
