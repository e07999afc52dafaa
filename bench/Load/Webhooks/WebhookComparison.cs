using System.Globalization;

namespace AssistantPlatform.Bench.Load.Webhooks;

/// <summary>Has both deliver a backlog by turns; then the platform once more, beside a receiver that never answers.</summary>
internal sealed class WebhookComparison(Target raw, Target platform, string connectionString, Receiver receiver, int rounds)
{
    private readonly PlatformWebhooks _webhooks = new(platform.Http, connectionString);

    public async Task<List<Figure>> RunAsync()
    {
        var good = await Task.WhenAll(
            Enumerable.Range(1, WebhookSample.Receivers).Select(number => _webhooks.CreateAsync(receiver.Good(number))));
        await DeliverAsync(good);
        receiver.TakeRate();

        var alone = new List<(WebhookSample Raw, WebhookSample Platform)>();
        for (var round = 1; round <= rounds; round++)
        {
            await Console.Error.WriteLineAsync($"webhooks, round {round} of {rounds}");
            alone.Add((await RawAsync(), await PlatformAsync(good)));
        }

        var hanging = await _webhooks.CreateAsync(receiver.Hanging);
        await _webhooks.TellAsync(hanging);
        var beside = new List<WebhookSample>();
        for (var round = 1; round <= rounds; round++)
        {
            await Console.Error.WriteLineAsync($"webhooks beside a hanging receiver, round {round} of {rounds}");
            beside.Add(await PlatformAsync(good));
        }

        return
        [
            Figure.Of(
                "webhooks: a backlog for 5 receivers",
                "deliveries/s",
                alone.Select(round => (round.Raw.DeliveriesPerSecond, round.Platform.DeliveriesPerSecond)),
                goal: 0.6,
                moreIsBetter: true),
            Figure.Of(
                "webhooks: a delivery",
                "CPU µs",
                alone.Select(round => (round.Raw.CpuMicrosecondsPerDelivery, round.Platform.CpuMicrosecondsPerDelivery))),
            Figure.Of(
                "webhooks: beside a receiver that hangs, to without",
                "deliveries/s",
                alone.Zip(beside, (without, with) => (without.Platform.DeliveriesPerSecond, with.DeliveriesPerSecond)),
                goal: 0.8,
                moreIsBetter: true),
        ];
    }

    private Task<WebhookSample> RawAsync() => WebhookSample.MeasureAsync(raw.Server, receiver, async () =>
    {
        var query = string.Create(
            CultureInfo.InvariantCulture,
            $"receiver={receiver.Good(0)}&count={WebhookSample.Deliveries}&payload={Uri.EscapeDataString(WebhookSample.Payload)}");
        using var delivered = await raw.Http.PostAsync(new Uri($"/deliveries?{query}", UriKind.Relative), null);
        delivered.EnsureSuccessStatusCode();
    });

    private Task<WebhookSample> PlatformAsync(Guid[] webhooks) =>
        WebhookSample.MeasureAsync(platform.Server, receiver, () => DeliverAsync(webhooks));

    private async Task DeliverAsync(Guid[] webhooks)
    {
        await _webhooks.TellAsync(webhooks);

        // Asked of the receiver first, because asking the database would take from what is measured.
        await receiver.UntilAsync(WebhookSample.Deliveries);
        await _webhooks.UntilNothingWaitsAsync(webhooks);
    }
}
