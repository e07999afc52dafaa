using System.Collections.Concurrent;
using AssistantPlatform.Domain.Conversations;
using AssistantPlatform.Nodes.SystemTests.Servers;
using AssistantPlatform.Tests.Common;
using AssistantPlatform.Tests.Common.FakeModel;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Nodes.SystemTests;

/// <summary>Clients that do not know whether they were heard ask again under the same id.</summary>
[Parallelizable]
internal sealed class SendingTests
{
    private const int Workers = 4;
    private const int MessagesPerWorker = 40;

    private readonly ConcurrentDictionary<string, StartedRun> _acknowledged = new();
    private NodeCluster _cluster = null!;
    private Node _node = null!;
    private HttpClient _ann = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _cluster = await NodeCluster.CreateAsync();
        _cluster.Model.AnswersBy(_ => FakeAnswer.Text("Noted."));
        _node = await _cluster.StartNodeAsync();
        _ann = await _node.SignedInAsync("ann");
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        await _cluster.DisposeAsync();
    }

    [Test]
    public async Task Neither_loses_nor_doubles_a_message_when_the_node_is_killed_in_between()
    {
        var sending = Task.WhenAll(Enumerable.Range(0, Workers).Select(SendAsync));
        foreach (var enough in new[] { 30, 90 })
        {
            await Deadline.UntilAsync(() => Task.FromResult(_acknowledged.Count >= enough));
            await _node.KillAsync();
            await _node.StartAsync();
        }

        await sending;

        await using var db = _cluster.Database.CreateContext();
        var stored = await db.Messages.CountAsync(message => message.Role == MessageRole.User);
        Assert.That(stored, Is.EqualTo(Workers * MessagesPerWorker));
        Assert.That(_acknowledged, Has.Count.EqualTo(stored));
        foreach (var (text, run) in _acknowledged)
        {
            var messages = await _ann.MessagesAsync(run.ConversationId);
            Assert.That(messages.Select(message => message.Id()), Is.EqualTo([run.UserMessageId, run.AssistantMessageId]));
            Assert.That(messages[0].Said(), Is.EqualTo(text));
        }
    }

    private async Task SendAsync(int worker)
    {
        for (var number = 0; number < MessagesPerWorker; number++)
        {
            var text = $"Message {number} of {worker}";
            _acknowledged[text] = await SendUntilHeardAsync(text, Guid.CreateVersion7());
        }
    }

    private async Task<StartedRun> SendUntilHeardAsync(string text, Guid requestId)
    {
        StartedRun? run = null;
        await Deadline.UntilAsync(async () =>
        {
            try
            {
                using var response = await _ann.PostMessageAsync(text, requestId: requestId);
                run = await response.StartedAsync();
                return true;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        });
        return run!;
    }
}
