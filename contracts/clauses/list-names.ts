const aside = /^(sort|links|errors|warnings|messages)$/i
const wrapper = /^(data|result|results|response|payload|_embedded)$/i

/** Whether a list of this name in a reply holds something else than what was asked for. */
export const isAside = (name: string): boolean => aside.test(name)

/** Whether a member of this name is but what the content of a reply is wrapped in. */
export const isWrapper = (name: string): boolean => wrapper.test(name)
