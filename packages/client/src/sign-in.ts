export type { SignInOptions } from "./sign-in/sign-in-options.ts";
export { type SignInWithAccountOptions, signInWithAccount } from "./sign-in/sign-in-with-account.ts";
export { type SignInWithAppIdOptions, signInWithAppId } from "./sign-in/sign-in-with-app-id.ts";
export { type SignInWithIamOptions, signInWithIam } from "./sign-in/sign-in-with-iam.ts";
export { type SignRequestsOptions, signRequests } from "./sign-in/sign-requests.ts";
