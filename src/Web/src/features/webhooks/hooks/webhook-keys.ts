export const webhookKeys = {
  all: ['webhooks'] as const,
  list: ['webhooks', 'list'] as const,
  one: (id: string) => ['webhooks', 'one', id] as const,
  events: ['webhook-events'] as const,
  deliveries: (webhook: string) => ['webhook-deliveries', webhook] as const,
  deliveryList: (webhook: string, status: string) => ['webhook-deliveries', webhook, 'list', status] as const,
  recent: (webhook: string) => ['webhook-deliveries', webhook, 'recent'] as const,
  delivery: (id: string) => ['webhook-delivery', id] as const,
};
