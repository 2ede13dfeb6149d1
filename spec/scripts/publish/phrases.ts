/** The texts that publishing adds to a document, in the language of the document. */
export interface Phrases {
  /** The title of the document of one service. */
  serviceTitle(title: string, service: string): string;
  /** A sentence about the default of a body field. */
  serviceDefault(value: string): string;
}

export const ENGLISH: Phrases = {
  serviceTitle: (title, service) => `${title}: ${service}`,
  serviceDefault: (value) => `The service's default is \`${value}\`.`,
};

export const CHINESE: Phrases = {
  serviceTitle: (title, service) => `${title}：${service}`,
  serviceDefault: (value) => `服务的默认值为 \`${value}\`。`,
};
