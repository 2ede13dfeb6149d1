export { type SignRequestsOptions, signRequests } from "./sign-in/sign-requests.ts";
