/** Operations that are never answered here, and why. */
export const NOT_ANSWERED: Readonly<Record<string, string>> = {
  'Mutation.deleteAttachment':
    'needs a file that was uploaded by a form, which no call of the API does: test/e2e/attachments.test.ts',
  'Query.attachmentUpload':
    'asks by an id that the answer of another type has, which chance brings together too seldom: test/e2e/attachments.test.ts',
  'Query.attachmentUrl':
    'nothing until a file was uploaded by a form, which no call of the API does: test/e2e/attachments.test.ts',
  'Mutation.openShopAccount':
    'needs somebody who signed up by themselves, with a code from their mail: test/e2e/shop.test.ts',
  'Query.shopAccount': 'nothing for who works here: test/e2e/shop.test.ts',
  'Mutation.settleCount':
    'needs a count that was closed, and items that were counted in it, which chance brings together too seldom: test/e2e/counts.test.ts',
  'Query.logoUrl': 'nothing until a file was uploaded by a form, which no call of the API does: test/e2e/logo.test.ts',
  'Mutation.generatePurchaseOrderPdf':
    'needs an order that was sent, which chance brings together too seldom: test/e2e/pdf.test.ts',
  'Query.purchaseOrderPdfUrl':
    'nothing until an order was sent and then printed, which chance brings together too seldom: test/e2e/pdf.test.ts',
  'Query.reportUrl':
    'nothing until a function has made the report, and none hears of it here: test/e2e/reports.test.ts',
};

/** What is known to be right of these is of things that functions have made of what they heard, and none hears of anything here. */
export const WAITS_FOR_FUNCTIONS: readonly string[] = [
  'Query.attachments',
  'Query.purchaseOrderPdfUrl',
  'Query.report',
];
