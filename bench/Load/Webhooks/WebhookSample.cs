namespace AssistantPlatform.Bench.Load.Webhooks;

/// <summary>What it was to deliver a backlog.</summary>
internal sealed record WebhookSample(double DeliveriesPerSecond, double CpuMicrosecondsPerDelivery)
{
    public const int Events = 1_000;
    public const int Receivers = 5;
    public const int Deliveries = Events * Receivers;

    public const string Payload =
        """{"type":"conversation.created","timestamp":"2026-01-01T00:00:00Z","data":{"title":"A conversation","area":"general"}}""";

    /// <param name="deliverAsync">Returns when all is delivered, and noted.</param>
    public static async Task<WebhookSample> MeasureAsync(Server server, Receiver receiver, Func<Task> deliverAsync)
    {
        var cpu = server.CpuTime;
        await deliverAsync();
        return new WebhookSample(receiver.TakeRate(), (server.CpuTime - cpu).TotalMicroseconds / Deliveries);
    }
}
