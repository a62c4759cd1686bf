// Made by `npm run codegen` from the declarations in resolvers/. Do not edit.
import type { Audited } from '../kernel/dynamodb/aggregate.ts';

/** The rows that the audit log is kept of. */
export const AUDITED: readonly Audited[] = [
  {
    "entity": "API_KEY",
    "sk": "API_KEY",
    "type": "ApiKey",
    "shows": {
      "same": [
        "id",
        "name",
        "plan",
        "scopes",
        "ending",
        "expiresAt",
        "createdBy",
        "revokedAt",
        "revokedBy",
        "createdAt"
      ],
      "hidden": [
        "kind",
        "hash",
        "createdById"
      ]
    }
  },
  {
    "entity": "ATTACHMENT",
    "sk": "ATTACHMENT",
    "type": "Attachment",
    "shows": {
      "same": [
        "id",
        "ownerType",
        "ownerId",
        "createdAt",
        "deletedAt",
        "deletedBy",
        "deletedById",
        "deletionReason"
      ],
      "names": {
        "name": "fileName",
        "latest": "latestVersion"
      },
      "within": {
        "versions": {
          "field": "versions",
          "holds": "list",
          "shows": {
            "same": [
              "version",
              "contentType",
              "bytes",
              "hasPreview",
              "uploadedAt",
              "uploadedBy",
              "uploadedById"
            ],
            "hidden": [
              "fileKey",
              "uploadId"
            ]
          }
        }
      },
      "hidden": [
        "owner",
        "nameKey"
      ]
    }
  },
  {
    "entity": "ATTACHMENT",
    "sk": "ATTACHMENT_UPLOAD",
    "type": "AttachmentUploadOutcome",
    "shows": {
      "same": [
        "id",
        "createdAt"
      ],
      "names": {
        "name": "fileName"
      },
      "hidden": [
        "state",
        "refusal",
        "attachmentId",
        "attachmentVersion",
        "ownerType",
        "ownerId",
        "nameKey",
        "contentType",
        "bytes",
        "by",
        "byId",
        "expiresAt"
      ]
    }
  },
  {
    "entity": "SUPPLIER_BILL",
    "sk": "BILL",
    "type": "SupplierBill",
    "shows": {
      "same": [
        "id",
        "number",
        "state",
        "purchaseOrderId",
        "orderNumber",
        "supplierId",
        "supplierName",
        "currency",
        "billedOn",
        "dueOn",
        "note",
        "lineCount",
        "disputeCount",
        "matchedAt",
        "by",
        "byId",
        "createdAt"
      ],
      "money": [
        "subtotal",
        "tax",
        "total",
        "paid",
        "disputedAmount"
      ],
      "percent": [
        "priceTolerance",
        "quantityTolerance"
      ],
      "hidden": [
        "kind",
        "numberKey",
        "paymentCount"
      ]
    }
  },
  {
    "entity": "SUPPLIER_BILL",
    "sk": "BILL_LINES",
    "type": "SupplierBill",
    "shows": {
      "within": {
        "lines": {
          "field": "lines",
          "holds": "list",
          "shows": {
            "same": [
              "id",
              "orderLineId",
              "description",
              "taxCode"
            ],
            "money": [
              "base",
              "tax",
              "total"
            ],
            "prices": {
              "unitCost": "unitCostFraction",
              "agreedCost": "agreedCostFraction"
            },
            "quantity": [
              "quantity",
              "ordered",
              "received",
              "billedBefore"
            ],
            "names": {
              "inventoryItemId": "inventoryItem.id"
            },
            "hidden": [
              "taxRate",
              "toCome"
            ]
          }
        }
      },
      "hidden": [
        "currency"
      ]
    }
  },
  {
    "entity": "SUPPLIER_BILL",
    "skPrefix": "BILL_PAYMENT#",
    "id": "billId",
    "type": "SupplierBillPayment",
    "shows": {
      "same": [
        "id",
        "method",
        "paidOn",
        "reference",
        "reason",
        "by",
        "byId",
        "at"
      ],
      "money": [
        "amount"
      ],
      "hidden": [
        "billId",
        "currency"
      ]
    }
  },
  {
    "entity": "STOCK_COUNT",
    "sk": "COUNT",
    "type": "StockCount",
    "shows": {
      "same": [
        "id",
        "location",
        "status",
        "startedBy",
        "startedById",
        "startedAt",
        "closedBy",
        "closedById",
        "closedAt",
        "reason"
      ],
      "hidden": [
        "kind"
      ]
    }
  },
  {
    "entity": "STOCK_COUNT",
    "skPrefix": "ITEM#",
    "id": "countId",
    "type": "CountLine",
    "shows": {
      "same": [
        "by",
        "byId",
        "at",
        "settled",
        "movementId"
      ],
      "quantity": [
        "counted",
        "expected"
      ],
      "names": {
        "inventoryItemId": "item.id"
      },
      "hidden": [
        "countId"
      ]
    }
  },
  {
    "entity": "CUSTOMER",
    "sk": "CUSTOMER",
    "type": "Customer",
    "shows": {
      "same": [
        "id",
        "name",
        "taxIdType",
        "taxId",
        "phone",
        "email",
        "address",
        "notify",
        "notes",
        "archived",
        "createdAt"
      ],
      "hidden": [
        "kind",
        "nameKey",
        "searchForm",
        "vehicleCount",
        "orderCount",
        "saleCount",
        "partsOrderCount"
      ]
    }
  },
  {
    "entity": "DELIVERY",
    "sk": "DELIVERY",
    "type": "Delivery",
    "shows": {
      "same": [
        "id",
        "kind",
        "status",
        "partsOrderId",
        "address",
        "latitude",
        "longitude",
        "windowFrom",
        "windowTo",
        "contactName",
        "contactPhone",
        "load",
        "note",
        "driverId",
        "driverName",
        "routeId",
        "stopNumber",
        "expectedAt",
        "arrivedAt",
        "failureReason",
        "endedAt",
        "attempt",
        "requestedBy",
        "requestedById",
        "createdAt"
      ],
      "names": {
        "workOrderId": "workOrder.id",
        "customerId": "customer.id"
      },
      "within": {
        "proof": {
          "field": "proof",
          "shows": {
            "same": [
              "receiverName",
              "receiverDocument",
              "note",
              "latitude",
              "longitude",
              "at"
            ],
            "hidden": [
              "signature"
            ]
          }
        }
      },
      "hidden": [
        "list",
        "position",
        "events"
      ]
    }
  },
  {
    "entity": "ROUTE",
    "sk": "ROUTE",
    "type": "Route",
    "shows": {
      "same": [
        "id",
        "status",
        "driverId",
        "driverName",
        "startsAt",
        "endsAt",
        "stopCount",
        "endedCount",
        "problemCount",
        "nextDeliveryId",
        "startedAt",
        "finishedAt",
        "plannedBy",
        "createdAt"
      ],
      "hidden": [
        "list",
        "start",
        "end",
        "metres",
        "homeMetres",
        "plannedById"
      ]
    }
  },
  {
    "entity": "DRIVER",
    "sk": "DRIVER",
    "type": "Driver",
    "shows": {
      "same": [
        "id",
        "name",
        "vehicle",
        "plate",
        "capacity",
        "active",
        "createdAt"
      ],
      "hidden": [
        "drives",
        "nameKey",
        "load",
        "openDeliveries"
      ]
    }
  },
  {
    "entity": "INVENTORY_ITEM",
    "sk": "ITEM",
    "type": "InventoryItem",
    "shows": {
      "same": [
        "id",
        "sku",
        "name",
        "unit",
        "currency",
        "taxCode",
        "location",
        "archived",
        "createdAt"
      ],
      "prices": {
        "price": "priceFraction",
        "averageCost": "averageCostFraction"
      },
      "quantity": [
        "stock",
        "reserved",
        "onOrder",
        "minimumStock",
        "maximumStock"
      ],
      "marks": {
        "lowStock": "low",
        "forSale": "forSale"
      },
      "hidden": [
        "kind",
        "place",
        "nameKey",
        "skuKey",
        "searchForm",
        "movementCount",
        "supplierCount"
      ]
    }
  },
  {
    "entity": "INVOICE",
    "skPrefix": "NUMBER#",
    "except": "#PAYMENT#",
    "type": "Invoice",
    "shows": {
      "same": [
        "id",
        "number",
        "kind",
        "documentType",
        "status",
        "issuedAt",
        "customerName",
        "currency",
        "pricesIncludeTax",
        "taxRounding",
        "partsOrderId",
        "by",
        "byId"
      ],
      "money": [
        "discount",
        "subtotal",
        "tax",
        "total",
        "paid",
        "credited"
      ],
      "names": {
        "seriesPrefix": "series",
        "customerId": "customer.id",
        "workOrderId": "workOrder.id"
      },
      "within": {
        "issuer": {
          "field": "issuer",
          "shows": {
            "same": [
              "name",
              "taxIdType",
              "taxId",
              "address",
              "phone",
              "email"
            ]
          }
        },
        "recipient": {
          "field": "recipient",
          "shows": {
            "same": [
              "name",
              "taxIdType",
              "taxId",
              "address",
              "phone",
              "email"
            ]
          }
        },
        "vehicle": {
          "field": "vehicle",
          "shows": {
            "same": [
              "plate",
              "make",
              "model",
              "year",
              "vin",
              "mileage"
            ]
          }
        },
        "lines": {
          "field": "lines",
          "holds": "list",
          "shows": {
            "same": [
              "description",
              "sku",
              "inventoryItemId",
              "taxCode",
              "taxTreatment",
              "taxRate"
            ],
            "money": [
              "discount",
              "documentDiscount",
              "base",
              "tax"
            ],
            "prices": {
              "unitPrice": "unitPriceFraction"
            },
            "quantity": [
              "quantity"
            ],
            "names": {
              "base": "taxableAmount"
            }
          }
        },
        "taxes": {
          "field": "taxes",
          "holds": "list",
          "shows": {
            "same": [
              "code",
              "treatment",
              "rate"
            ],
            "money": [
              "base",
              "tax"
            ],
            "names": {
              "base": "taxableAmount"
            }
          }
        },
        "voided": {
          "field": "voided",
          "shows": {
            "same": [
              "reason",
              "by",
              "byId",
              "at"
            ]
          }
        },
        "pdf": {
          "field": "pdf",
          "shows": {
            "same": [
              "renderedAt",
              "bytes",
              "digest"
            ],
            "hidden": [
              "content",
              "version"
            ]
          }
        }
      },
      "hidden": [
        "sequence",
        "pdfKey",
        "recipientDiffers"
      ]
    }
  },
  {
    "entity": "PAYMENT",
    "skPrefix": "NUMBER#",
    "only": "#PAYMENT#",
    "id": "invoiceId",
    "type": "Payment",
    "shows": {
      "same": [
        "id",
        "method",
        "paidOn",
        "reference",
        "reason",
        "by",
        "byId",
        "at"
      ],
      "money": [
        "amount",
        "rounding"
      ],
      "hidden": [
        "invoiceId"
      ]
    }
  },
  {
    "entity": "PARTS_ORDER",
    "sk": "PARTS_ORDER",
    "type": "PartsOrder",
    "shows": {
      "same": [
        "id",
        "number",
        "customerId",
        "customerName",
        "recipient",
        "status",
        "times",
        "attempt",
        "lineCount",
        "shippingAddress",
        "shippingMethod",
        "shippingName",
        "currency",
        "pricesIncludeTax",
        "shipment",
        "refundsDue",
        "returnedWhole",
        "reservedUntil",
        "invoiceId",
        "note",
        "cancelled",
        "placedBy",
        "placedById",
        "placedByKind"
      ],
      "money": [
        "shippingPrice",
        "subtotal",
        "tax",
        "total"
      ],
      "names": {
        "createdAt": "placedAt"
      },
      "within": {
        "lines": {
          "field": "lines",
          "holds": "list",
          "shows": {
            "same": [
              "id",
              "inventoryItemId",
              "sku",
              "taxCode",
              "taxRate"
            ],
            "money": [
              "base",
              "tax"
            ],
            "prices": {
              "unitPrice": "unitPriceFraction"
            },
            "quantity": [
              "quantity",
              "returned"
            ],
            "names": {
              "base": "taxableAmount",
              "description": "name"
            },
            "hidden": [
              "taxTreatment"
            ]
          }
        },
        "payment": {
          "field": "payment",
          "shows": {
            "same": [
              "provider",
              "paymentId",
              "paidAt",
              "failure"
            ],
            "money": [
              "amount"
            ]
          }
        },
        "refunds": {
          "field": "refunds",
          "holds": "list",
          "shows": {
            "same": [
              "id",
              "reason",
              "provider",
              "paymentId",
              "status",
              "providerRefundId",
              "dueAt",
              "refundedAt"
            ],
            "money": [
              "amount"
            ],
            "hidden": [
              "invoiceId",
              "returnId"
            ]
          }
        },
        "returns": {
          "field": "returns",
          "holds": "list",
          "shows": {
            "same": [
              "id",
              "reason",
              "shippingRefunded",
              "by",
              "byId",
              "at"
            ],
            "money": [
              "refund"
            ],
            "within": {
              "lines": {
                "field": "lines",
                "holds": "list",
                "shows": {
                  "same": [
                    "lineId",
                    "condition",
                    "scrapReason"
                  ],
                  "quantity": [
                    "quantity"
                  ]
                }
              }
            }
          }
        }
      },
      "hidden": [
        "kind",
        "open",
        "seriesPrefix",
        "documentType",
        "shippingLine",
        "taxRounding"
      ]
    }
  },
  {
    "entity": "PURCHASE_ORDER",
    "sk": "PURCHASE",
    "type": "PurchaseOrder",
    "shows": {
      "same": [
        "id",
        "number",
        "state",
        "supplierId",
        "supplierName",
        "currency",
        "deliveryPlace",
        "paymentDays",
        "expectedOn",
        "note",
        "lineCount",
        "sentAt",
        "mailCount",
        "createdAt",
        "by",
        "byId"
      ],
      "money": [
        "subtotal",
        "tax",
        "total"
      ],
      "within": {
        "decisions": {
          "field": "approvals",
          "holds": "list",
          "shows": {
            "same": [
              "by",
              "byId",
              "role",
              "note",
              "at"
            ],
            "hidden": [
              "decision",
              "amount",
              "superseded"
            ]
          }
        },
        "pdf": {
          "field": "pdf",
          "shows": {
            "same": [
              "renderedAt",
              "bytes",
              "digest"
            ],
            "hidden": [
              "content",
              "version"
            ]
          }
        },
        "ended": {
          "field": "ended",
          "shows": {
            "same": [
              "reason",
              "by",
              "byId",
              "at"
            ]
          }
        }
      },
      "hidden": [
        "kind",
        "openPages",
        "receivedLines",
        "pageCount",
        "pageCounts",
        "lastPosition",
        "editorIds",
        "requisitionIds",
        "quotationRequestId",
        "seriesPrefix",
        "pdfKey"
      ]
    }
  },
  {
    "entity": "PURCHASE_ORDER",
    "skPrefix": "PURCHASE_LINES#",
    "id": "orderId",
    "type": "PurchaseOrder",
    "shows": {
      "within": {
        "lines": {
          "field": "lines",
          "holds": "list",
          "shows": {
            "same": [
              "id",
              "position",
              "inventoryItemId",
              "sku",
              "description",
              "unit",
              "supplierCode",
              "taxCode",
              "taxRate",
              "requisitionId",
              "requisitionLineId",
              "workOrderId",
              "missingPartId"
            ],
            "money": [
              "base",
              "tax",
              "total"
            ],
            "prices": {
              "unitCost": "unitCostFraction"
            },
            "quantity": [
              "quantity"
            ]
          }
        }
      },
      "hidden": [
        "orderId"
      ]
    }
  },
  {
    "entity": "PURCHASE_ORDER",
    "skPrefix": "PURCHASE_PROGRESS#",
    "id": "orderId",
    "type": "PurchaseOrder",
    "shows": {
      "within": {
        "progress": {
          "field": "lines",
          "holds": "byId",
          "shows": {
            "same": [
              "workOrderId",
              "missingPartId"
            ],
            "quantity": [
              "ordered",
              "received",
              "returned",
              "billed"
            ],
            "names": {
              "ordered": "quantity",
              "itemId": "inventoryItemId"
            }
          }
        }
      },
      "hidden": [
        "orderId",
        "open",
        "onOrder",
        "sentAt"
      ]
    }
  },
  {
    "entity": "QUOTATION_REQUEST",
    "sk": "QUOTATION_REQUEST",
    "type": "QuotationRequest",
    "shows": {
      "same": [
        "id",
        "state",
        "requisitionId",
        "supplierCount",
        "answerCount",
        "answerBy",
        "note",
        "currency",
        "createdAt",
        "by",
        "byId"
      ],
      "within": {
        "suppliers": {
          "field": "suppliers",
          "holds": "list",
          "shows": {
            "same": [
              "supplierId",
              "name",
              "quotationId",
              "answeredAt"
            ]
          }
        },
        "lines": {
          "field": "lines",
          "holds": "list",
          "shows": {
            "same": [
              "id",
              "inventoryItemId",
              "sku",
              "description",
              "unit",
              "purchaseOrderId"
            ],
            "quantity": [
              "quantity"
            ]
          }
        },
        "ended": {
          "field": "ended",
          "shows": {
            "same": [
              "reason",
              "by",
              "byId",
              "at"
            ]
          }
        }
      },
      "hidden": [
        "kind"
      ]
    }
  },
  {
    "entity": "QUOTATION",
    "sk": "QUOTATION",
    "type": "Quotation",
    "shows": {
      "same": [
        "id",
        "requestId",
        "supplierId",
        "supplierName",
        "currency",
        "validUntil",
        "deliveryDays",
        "note",
        "createdAt",
        "by",
        "byId"
      ],
      "money": [
        "total"
      ],
      "within": {
        "lines": {
          "field": "lines",
          "holds": "list",
          "shows": {
            "same": [
              "lineId",
              "deliveryDays"
            ],
            "money": [
              "total"
            ],
            "prices": {
              "unitCost": "unitCostFraction"
            },
            "quantity": [
              "quantity"
            ],
            "hidden": [
              "inventoryItemId"
            ]
          }
        }
      }
    }
  },
  {
    "entity": "RECEIPT",
    "sk": "RECEIPT",
    "type": "Receipt",
    "shows": {
      "same": [
        "id",
        "purchaseOrderId",
        "orderNumber",
        "supplierId",
        "supplierName",
        "reverses",
        "reason",
        "deliveryNote",
        "note",
        "currency",
        "lineCount",
        "reversedCount",
        "by",
        "byId",
        "createdAt"
      ],
      "hidden": [
        "kind",
        "receiptsOf",
        "pageCount",
        "landedCount"
      ]
    }
  },
  {
    "entity": "RECEIPT",
    "skPrefix": "RECEIPT#LINES#",
    "id": "receiptId",
    "type": "Receipt",
    "shows": {
      "within": {
        "lines": {
          "field": "items",
          "holds": "list",
          "shows": {
            "same": [
              "id",
              "orderLineId",
              "description",
              "movementId",
              "workOrderId",
              "reversedBy"
            ],
            "prices": {
              "unitCost": "unitCostFraction"
            },
            "quantity": [
              "quantity",
              "reserved",
              "returned"
            ],
            "names": {
              "inventoryItemId": "item.id"
            },
            "hidden": [
              "missingPartId"
            ]
          }
        }
      },
      "hidden": [
        "receiptId",
        "currency"
      ]
    }
  },
  {
    "entity": "RECEIPT",
    "skPrefix": "RECEIPT#LANDED#",
    "id": "receiptId",
    "type": "LandedCost",
    "shows": {
      "same": [
        "number",
        "kind",
        "description",
        "spreadBy",
        "by",
        "byId",
        "at"
      ],
      "money": [
        "amount",
        "inStock",
        "variance"
      ],
      "within": {
        "shares": {
          "field": "shares",
          "holds": "list",
          "shows": {
            "same": [
              "lineId"
            ],
            "money": [
              "amount",
              "inStock"
            ],
            "hidden": [
              "itemId",
              "quantity"
            ]
          }
        }
      },
      "hidden": [
        "receiptId",
        "currency",
        "settled"
      ]
    }
  },
  {
    "entity": "SUPPLIER_RETURN",
    "sk": "SUPPLIER_RETURN",
    "type": "SupplierReturn",
    "shows": {
      "same": [
        "id",
        "receiptId",
        "purchaseOrderId",
        "orderNumber",
        "supplierId",
        "supplierName",
        "status",
        "reason",
        "currency",
        "creditNumber",
        "creditNote",
        "creditedBy",
        "creditedById",
        "creditedAt",
        "by",
        "byId",
        "createdAt"
      ],
      "money": [
        "expected",
        "credited"
      ],
      "within": {
        "lines": {
          "field": "items",
          "holds": "list",
          "shows": {
            "same": [
              "lineId",
              "orderLineId",
              "description",
              "movementId"
            ],
            "prices": {
              "unitCost": "unitCostFraction"
            },
            "quantity": [
              "quantity"
            ],
            "names": {
              "inventoryItemId": "item.id"
            }
          }
        }
      },
      "hidden": [
        "kind"
      ]
    }
  },
  {
    "entity": "REPORT",
    "sk": "REPORT",
    "type": "Report",
    "shows": {
      "same": [
        "id",
        "kind",
        "format",
        "from",
        "to",
        "withCost",
        "fileName",
        "requestedBy",
        "requestedById",
        "scheduleId",
        "createdAt"
      ],
      "hidden": [
        "list",
        "listedAt",
        "state",
        "progress",
        "rowCount",
        "bytes",
        "fileKey",
        "recipientIds",
        "endedAt",
        "expiresAt",
        "claimedUntil",
        "claimedBy"
      ]
    }
  },
  {
    "entity": "REPORT_SCHEDULE",
    "sk": "SCHEDULE",
    "type": "ReportSchedule",
    "shows": {
      "same": [
        "id",
        "kind",
        "format",
        "frequency",
        "weekday",
        "dayOfMonth",
        "time",
        "timeZone",
        "recipientIds",
        "active",
        "createdBy",
        "createdById",
        "createdAt"
      ],
      "hidden": [
        "list",
        "listedAt",
        "nextAt",
        "lastAt"
      ]
    }
  },
  {
    "entity": "REQUISITION",
    "sk": "REQUISITION",
    "type": "Requisition",
    "shows": {
      "same": [
        "id",
        "state",
        "neededBy",
        "note",
        "lineCount",
        "unpricedLines",
        "currency",
        "requestedBy",
        "requestedById",
        "submittedAt",
        "reason",
        "createdAt"
      ],
      "money": [
        "total"
      ],
      "names": {
        "supplierId": "supplier.id"
      },
      "within": {
        "lines": {
          "field": "items",
          "holds": "list",
          "shows": {
            "same": [
              "id",
              "description",
              "neededBy",
              "missingPartId"
            ],
            "quantity": [
              "quantity",
              "ordered"
            ],
            "prices": {
              "unitCost": "unitCostFraction"
            },
            "money": [
              "total"
            ],
            "names": {
              "inventoryItemId": "inventoryItem.id",
              "workOrderId": "workOrder.id"
            }
          }
        },
        "decisions": {
          "field": "decisions",
          "holds": "list",
          "shows": {
            "same": [
              "decision",
              "by",
              "byId",
              "role",
              "at",
              "note"
            ],
            "money": [
              "amount"
            ],
            "hidden": [
              "superseded"
            ]
          }
        }
      },
      "hidden": [
        "kind",
        "waitingFor",
        "waitingRoles",
        "askerIds",
        "approverIds",
        "decisionCount"
      ]
    }
  },
  {
    "entity": "ROLE",
    "sk": "ROLE",
    "type": "Role",
    "shows": {
      "same": [
        "name",
        "description",
        "permissions",
        "builtIn"
      ],
      "hidden": [
        "kind",
        "userCount",
        "enabledCount",
        "grantedThrough",
        "createdAt"
      ]
    }
  },
  {
    "entity": "INVOICE_SERIES",
    "pk": "SERIES",
    "type": "InvoiceSeries",
    "shows": {
      "same": [
        "prefix",
        "kind",
        "documentType",
        "padding",
        "from",
        "to",
        "expiresOn"
      ],
      "hidden": [
        "next",
        "createdAt"
      ]
    }
  },
  {
    "entity": "SETTINGS",
    "sk": "WORKSHOP",
    "type": "WorkshopSettings",
    "shows": {
      "same": [
        "displayName",
        "legalName",
        "taxIdType",
        "taxId",
        "address",
        "phone",
        "email",
        "country",
        "currency",
        "timeZone",
        "language",
        "pricesIncludeTax",
        "allowNegativeStock",
        "taxes",
        "defaultTaxCode",
        "brandColor",
        "laborRates",
        "maxInvoicesPerWorkOrder",
        "complaintPhrases",
        "deliveryPlace",
        "partsReservationMinutes",
        "partsOrdersToldTo",
        "routeSpeedKmh",
        "routeStopMinutes",
        "homeLatitude",
        "homeLongitude"
      ],
      "money": [
        "identifyBuyerOver"
      ],
      "percent": [
        "overReceiptPercent",
        "billPriceTolerancePercent",
        "billQuantityTolerancePercent",
        "routeDetour"
      ],
      "within": {
        "approvalLevels": {
          "field": "approvalLevels",
          "holds": "list",
          "shows": {
            "same": [
              "document",
              "role",
              "count"
            ],
            "money": [
              "fromAmount"
            ]
          }
        },
        "shippingMethods": {
          "field": "shippingMethods",
          "holds": "list",
          "shows": {
            "same": [
              "code",
              "name",
              "days"
            ],
            "money": [
              "price"
            ]
          }
        }
      },
      "marks": {
        "logoKey": "hasLogo"
      },
      "pairs": {
        "defaultSeries": {
          "field": "defaultSeries",
          "key": "kind",
          "value": "prefix"
        },
        "stateTimeLimits": {
          "field": "stateTimeLimits",
          "key": "state",
          "value": "minutes"
        }
      },
      "hidden": [
        "currencyFixed",
        "negativeStockWasAllowed",
        "createdAt"
      ]
    }
  },
  {
    "entity": "SETTINGS",
    "sk": "LOGO_UPLOAD",
    "type": "LogoUpload",
    "shows": {
      "same": [
        "expiresAt",
        "maximumBytes"
      ]
    }
  },
  {
    "entity": "SUPPLIER",
    "sk": "SUPPLIER",
    "type": "Supplier",
    "shows": {
      "same": [
        "id",
        "name",
        "taxIdType",
        "taxId",
        "contacts",
        "address",
        "paymentDays",
        "currency",
        "leadTimeDays",
        "archived",
        "createdAt"
      ],
      "hidden": [
        "kind",
        "nameKey",
        "searchForm"
      ]
    }
  },
  {
    "entity": "SUPPLIER",
    "skPrefix": "SUPPLIES#",
    "id": "supplierId",
    "type": "SupplierItem",
    "shows": {
      "same": [
        "supplierCode",
        "currency",
        "preferred",
        "createdAt"
      ],
      "prices": {
        "lastCost": "lastCostFraction"
      },
      "quantity": [
        "packSize",
        "minimumOrder"
      ],
      "names": {
        "inventoryItemId": "inventoryItem.id",
        "supplierId": "supplier.id"
      }
    }
  },
  {
    "entity": "USER",
    "sk": "USER",
    "type": "User",
    "shows": {
      "same": [
        "id",
        "name",
        "email",
        "phone",
        "role"
      ],
      "means": {
        "status": {
          "field": "enabled",
          "value": "ENABLED"
        }
      },
      "hidden": [
        "kind",
        "nameKey",
        "searchText",
        "createdAt",
        "invitedAt",
        "signedOutAt",
        "authenticatorResetAt",
        "replaces",
        "replacedBy"
      ]
    }
  },
  {
    "entity": "VEHICLE",
    "sk": "VEHICLE",
    "type": "Vehicle",
    "shows": {
      "same": [
        "id",
        "number",
        "vin",
        "make",
        "model",
        "year",
        "color",
        "mileage",
        "notes",
        "archived",
        "createdAt"
      ],
      "names": {
        "customerId": "customer.id"
      },
      "placeholders": {
        "plate": "~"
      },
      "within": {
        "mileageCorrections": {
          "field": "mileageCorrections",
          "holds": "list",
          "shows": {
            "same": [
              "from",
              "to",
              "reason",
              "note",
              "by",
              "byId",
              "at"
            ],
            "hidden": [
              "workOrderId"
            ]
          }
        }
      },
      "hidden": [
        "kind",
        "plateKey",
        "numberKey",
        "formerPlates",
        "searchForm",
        "orderCount",
        "recentOrders"
      ]
    }
  },
  {
    "entity": "WORK_ORDER",
    "sk": "ORDER",
    "type": "WorkOrder",
    "shows": {
      "same": [
        "id",
        "state",
        "stateSince",
        "technicianId",
        "bay",
        "complaint",
        "mileage",
        "receivedAt",
        "promisedAt",
        "itemCount",
        "missingPartCount",
        "arrivedPartCount",
        "currency",
        "pricesIncludeTax",
        "taxRounding",
        "createdAt"
      ],
      "money": [
        "subtotal",
        "tax",
        "total",
        "discount"
      ],
      "percent": [
        "discountRate"
      ],
      "names": {
        "discountRate": "discountPercent",
        "customerId": "customer.id",
        "vehicleId": "vehicle.id",
        "invoiceId": "invoice.id"
      },
      "pairs": {
        "timeInState": {
          "field": "timeInState",
          "key": "state",
          "value": "seconds"
        }
      },
      "within": {
        "mileageCorrection": {
          "field": "mileageCorrection",
          "shows": {
            "same": [
              "from",
              "to",
              "reason",
              "note",
              "by",
              "byId",
              "at"
            ],
            "hidden": [
              "workOrderId"
            ]
          }
        }
      },
      "hidden": [
        "kind",
        "open",
        "deliveredAt",
        "partsMoved",
        "invoiceCount",
        "discountAmount",
        "reservedParts",
        "partsArrivedAt",
        "arrivedPartIds"
      ]
    }
  },
  {
    "entity": "WORK_ORDER",
    "sk": "MISSING",
    "type": "WorkOrder",
    "shows": {
      "within": {
        "parts": {
          "field": "missingParts",
          "holds": "byId",
          "shows": {
            "same": [
              "id",
              "description",
              "status",
              "requisitionId",
              "note",
              "by",
              "byId",
              "at"
            ],
            "quantity": [
              "quantity",
              "reserved",
              "used"
            ],
            "names": {
              "inventoryItemId": "inventoryItem.id"
            }
          }
        }
      }
    }
  },
  {
    "entity": "WORK_ORDER",
    "sk": "ITEMS",
    "type": "WorkOrder",
    "shows": {
      "within": {
        "lines": {
          "field": "items",
          "holds": "byId",
          "shows": {
            "same": [
              "id",
              "kind",
              "description",
              "sku",
              "taxCode",
              "createdAt"
            ],
            "money": [
              "discount",
              "documentDiscount",
              "total"
            ],
            "prices": {
              "unitPrice": "unitPriceFraction",
              "unitCost": "unitCostFraction"
            },
            "quantity": [
              "quantity"
            ],
            "names": {
              "inventoryItemId": "inventoryItem.id",
              "technicianId": "technician.id"
            },
            "hidden": [
              "discountRate",
              "taxRate",
              "base",
              "tax"
            ]
          }
        }
      }
    }
  }
];
