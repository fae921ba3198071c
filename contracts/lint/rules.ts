import type { Rule } from './rule.ts'
import { alternationAnchoredOnOneSide } from './rules/alternation-anchored-on-one-side.ts'
import { arrayStyleUndeclared } from './rules/array-style-undeclared.ts'
import { defaultBreaksOwnSchema } from './rules/default-breaks-own-schema.ts'
import { deleteWithBody } from './rules/delete-with-body.ts'
import { emailGrammarUnnamed } from './rules/email-grammar-unnamed.ts'
import { emptyAgainstMinLength } from './rules/empty-against-min-length.ts'
import { endpointWithoutPermission } from './rules/endpoint-without-permission.ts'
import { envelopeUnsaid } from './rules/envelope-unsaid.ts'
import { formatOnlyInProse } from './rules/format-only-in-prose.ts'
import { getWithSideEffect } from './rules/get-with-side-effect.ts'
import { limitsExcludeEachOther } from './rules/limits-exclude-each-other.ts'
import { listingOptionInWrite } from './rules/listing-option-in-write.ts'
import { listWithoutUniqueItems } from './rules/list-without-unique-items.ts'
import { nullForOptional } from './rules/null-for-optional.ts'
import { numberAsText } from './rules/number-as-text.ts'
import { numberMayBeWhole } from './rules/number-may-be-whole.ts'
import { numberWithoutMinimum } from './rules/number-without-minimum.ts'
import { patternNotUnicode } from './rules/pattern-not-unicode.ts'
import { permissionWithoutEndpoint } from './rules/permission-without-endpoint.ts'
import { proseEnumRule } from './rules/prose-enum.ts'
import { proseTypeDiffersFromList } from './rules/prose-type-differs-from-list.ts'
import { rangeSpansCases } from './rules/range-spans-cases.ts'
import { readOnlyInBody } from './rules/read-only-in-body.ts'
import { refusalUndescribed } from './rules/refusal-undescribed.ts'
import { routeUndescribed } from './rules/route-undescribed.ts'
import { sampleBreaksSchema } from './rules/sample-breaks-schema.ts'
import { sampleFormatDiffers } from './rules/sample-format-differs.ts'
import { sampleQuotesValues } from './rules/sample-quotes-values.ts'
import { samplesDisagree } from './rules/samples-disagree.ts'
import { searchNarrowerThanProperty } from './rules/search-narrower-than-property.ts'
import { siblingNameDiffers } from './rules/sibling-name-differs.ts'
import { siblingSchemaDiffers } from './rules/sibling-schema-differs.ts'
import { stateAsText } from './rules/state-as-text.ts'
import { stateWithoutMinimum } from './rules/state-without-minimum.ts'
import { successReplyUndescribed } from './rules/success-reply-undescribed.ts'
import { textWithoutMinLength } from './rules/text-without-min-length.ts'
import { undeclaredPathParameterRule } from './rules/undeclared-path-parameter.ts'

/** Every rule, the gravest first. */
export const rules: readonly Rule[] = [
  alternationAnchoredOnOneSide,
  defaultBreaksOwnSchema,
  emptyAgainstMinLength,
  limitsExcludeEachOther,
  permissionWithoutEndpoint,
  proseTypeDiffersFromList,
  rangeSpansCases,
  undeclaredPathParameterRule,
  arrayStyleUndeclared,
  deleteWithBody,
  endpointWithoutPermission,
  envelopeUnsaid,
  getWithSideEffect,
  listingOptionInWrite,
  patternNotUnicode,
  proseEnumRule,
  readOnlyInBody,
  routeUndescribed,
  sampleBreaksSchema,
  sampleQuotesValues,
  samplesDisagree,
  searchNarrowerThanProperty,
  siblingNameDiffers,
  siblingSchemaDiffers,
  stateAsText,
  stateWithoutMinimum,
  emailGrammarUnnamed,
  formatOnlyInProse,
  listWithoutUniqueItems,
  nullForOptional,
  numberAsText,
  numberMayBeWhole,
  numberWithoutMinimum,
  refusalUndescribed,
  sampleFormatDiffers,
  successReplyUndescribed,
  textWithoutMinLength,
]
