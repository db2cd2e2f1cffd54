/** How long after the first order a second one still counts as buying again. */
export const REPEAT_DAYS = 90
/** Who ordered in so many days up to a moment is a customer at that moment: a shop has no contract that ends. */
export const CUSTOMER_FOR_DAYS = 180
/** Retention and churn compare customers now with so many days ago, however long the period is. */
export const RETENTION_DAYS = 90
