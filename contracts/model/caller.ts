/**
 * As whom a request is sent. An identity is one of the profile's; a forged credential is made from one (or from nothing),
 * and never lets anyone in on an honest target.
 */
export type Caller =
  | { readonly kind: 'identity'; readonly name: string }
  | { readonly kind: 'forged'; readonly forgery: Forgery; readonly from?: string }

export type Forgery =
  | 'none'
  | 'empty'
  | 'unknown'
  | 'unknown-in-query'
  /** Instead of the documented header, an unknown Bearer token in Authorization. */
  | 'unknown-in-authorization'
  /** An unknown one where it belongs, and the genuine one in the query, a cookie and Authorization, where it does not. */
  | 'unknown-beside-genuine'
  | 'other-case'
  | 'truncated'
  | 'extended'
  | 'doubled'
  | 'inner-blank'
  | 'very-long'
  | 'non-ascii'
  /** Words that a careless client writes for nothing, and a careless server reads as nothing. */
  | 'word-null'
  | 'word-undefined'
  | 'word-zero'
  /** Text that a query made of pieces reads as "or always". */
  | 'always-true'
  /** The wildcards of a search: any text at all, and any character in place of one. */
  | 'any-text'
  | 'any-character'
  /** Of a login only the password is forged; the user name is genuine. */
  | PasswordForgery
  | 'other-scheme'
  /** A valid credential in a carrier that the contract does not document; accepted there is neutral. */
  | 'wrong-carrier'

export type PasswordForgery =
  'wrong-password' | 'empty-password' | 'password-other-case' | 'password-cut' | 'password-extended'
