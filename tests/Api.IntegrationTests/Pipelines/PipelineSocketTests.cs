using System.Net;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Pipelines;

/// <summary>Pipeline runs on the socket on which a person talks to the assistant.</summary>
internal sealed class PipelineSocketTests
{
    private TaskCompletionSource _release = null!;
    private PipelineScript _script = null!;
    private ApiFactory _api = null!;
    private HttpClient _ann = null!;
    private AgentSocketClient _socket = null!;

    [SetUp]
    public async Task Start()
    {
        _release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _script = new PipelineScript();
        _api = await PipelineRequests.CreateAsync(_script);
        _api.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _api.StartServer();
        _ann = await _api.SignedInAsync("ann");
        _socket = await _api.OpenSocketAsync(_ann);
    }

    [TearDown]
    public async Task Stop()
    {
        _release.TrySetResult();
        await _socket.DisposeAsync();
        _ann.Dispose();
        await _api.DisposeAsync();
    }

    [Test]
    public async Task Tells_the_same_as_the_event_stream()
    {
        _script.Body = async (context, _) =>
        {
            context.Report(30, "Sharpening the pencil");
            context.Log("One pencil is missing.");
            await _release.Task;
            context.Report(90, "Writing");
        };
        var run = await _ann.StartAsync();
        await _socket.SubscribeAsync(run);
        var told = await _socket.ReadUntilAsync("progress");
        _release.SetResult();
        told.AddRange(await _socket.ReadUntilAsync("run_completed"));

        var streamed = await _ann.FramesAsync(run);

        Assert.That(told.Select(frame => frame.GetRawText()), Is.EqualTo(streamed.Select(frame => frame.GetRawText())));
        Assert.That(
            told.Select(frame => frame.Type()), Is.EqualTo(["run_started", "log", "progress", "progress", "run_completed"]));
    }

    [Test]
    public async Task Stops_a_run_that_its_person_cancels_there()
    {
        _script.Body = (_, stop) => Task.Delay(Timeout.Infinite, stop);
        var run = await _ann.StartAsync();
        await _socket.SubscribeAsync(run);
        await _socket.ReadUntilAsync("run_started");

        await _socket.SendAsync(new { type = "cancel", runId = run });

        await _socket.ReadUntilAsync("run_cancelled");
        Assert.That(await _ann.StatusAsync(run), Is.EqualTo("cancelled"));
    }

    [Test]
    public async Task Tells_nobody_else()
    {
        using var bob = await _api.SignedInAsync("bob");
        await using var socket = await _api.OpenSocketAsync(bob);
        var run = await _ann.StartAsync();

        await socket.SubscribeAsync(run);

        var refused = (await socket.ReadAsync())!.Value;
        Assert.That((refused.Type(), refused.Data().Text("code")), Is.EqualTo(("error", "runs.not_found")));
    }
}
