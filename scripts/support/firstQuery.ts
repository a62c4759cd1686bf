/** What GraphiQL shows at first: operations that say what this is, and run as they stand. */
export const FIRST_QUERY = `# Sign in above as one of the demo's users,
# then press the button and choose one of these.
# Ctrl-Space completes; the book on the left
# explains every type and field.

query Ready {
  workOrders(state: READY, limit: 5) {
    items {
      id total stateSince nextStates
      vehicle { plate make model }
      customer { name phone }
    }
  }
}

query Invoices {
  invoices(limit: 5) {
    items {
      id status total balance
      customer { name }
    }
  }
}

# As the cashier: an invoice as a PDF,
mutation MakePdf {
  generateInvoicePdf(invoiceId: "F001-00000001") {
    renderedAt bytes digest current
  }
}

# and an address that opens it for 15 minutes.
query OpenPdf {
  invoicePdfUrl(invoiceId: "F001-00000001") {
    url expiresAt
  }
}
`;
