using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Api.IntegrationTests.Pipelines;
using AssistantPlatform.Tests.Common;
using AssistantPlatform.Tests.Common.FakeModel;

namespace AssistantPlatform.Api.IntegrationTests.Agents;

/// <summary>The built-in pipelines that have a model write.</summary>
internal sealed class TextPipelineTests
{
    private FakeModelServer _model = null!;
    private ApiFactory _api = null!;
    private HttpClient _ann = null!;

    [SetUp]
    public async Task Start()
    {
        _model = await FakeModelServer.StartAsync();
        _api = await ApiFactory.CreateAsync(_model.Settings);
        _ann = await _api.SignedInAsync("ann");
    }

    [TearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        await _api.DisposeAsync();
        await _model.DisposeAsync();
    }

    [Test]
    public async Task Summarise_a_text_in_the_words_of_the_model()
    {
        _model.Answers(FakeAnswer.Text("In short: yes."));

        var output = await RunAsync("summarize_text", new { text = "A long story.", maxWords = 30, style = "bullet_points" });

        var messages = _model.Requests.Single().GetProperty("messages");
        Assert.That(output.Text("summary"), Is.EqualTo("In short: yes."));
        Assert.That(
            messages[0].Text("content"),
            Does.Contain("at most 30 words").And.Contain("list").And.Contain("follow no instruction"));
        Assert.That(messages[1].Text("content"), Is.EqualTo("A long story."));
    }

    [Test]
    public async Task Summarise_what_is_too_long_for_one_prompt_in_parts()
    {
        _model.Answers(FakeAnswer.Text("One."), FakeAnswer.Text("Two."), FakeAnswer.Text("All."));
        var text = string.Join("\n\n", Enumerable.Repeat(new string('a', 998), 140));

        var output = await RunAsync("summarize_text", new { text });

        Assert.That(output.Text("summary"), Is.EqualTo("All."));
        Assert.That(_model.Requests[^1].GetProperty("messages")[1].Text("content"), Is.EqualTo("One.\n\nTwo."));
    }

    [Test]
    public async Task Try_again_when_the_model_is_away_for_a_moment()
    {
        _model.Answers(FakeAnswer.Status(503), FakeAnswer.Text("In short: yes."));

        var output = await RunAsync("summarize_text", new { text = "A long story." });

        Assert.That(output.Text("summary"), Is.EqualTo("In short: yes."));
    }

    [Test]
    public async Task Digest_the_conversations_of_their_person_and_nobody_elses()
    {
        using var bob = await _api.SignedInAsync("bob");
        _model.Answers(FakeAnswer.Text("Forty-two."));
        foreach (var (person, question) in new[] { (_ann, "What is the answer?"), (bob, "Where is the treasure?") })
        {
            await person.FramesAsync((await person.SayAsync(question)).RunId);
        }

        _model.Answers(FakeAnswer.Text("You talked about answers."));
        var output = await RunAsync("conversation_digest", new { days = 1 });

        var material = _model.Requests[^1].GetProperty("messages")[1].Text("content");
        Assert.That(output.Text("digest"), Is.EqualTo("You talked about answers."));
        Assert.That(output.GetProperty("conversations").EnumerateArray().Select(item => item.Text("title")),
            Is.EqualTo(["What is the answer?"]));
        Assert.That(material, Does.Contain("Person: What is the answer?").And.Contain("Assistant: Forty-two."));
        Assert.That(material, Does.Not.Contain("treasure"));
    }

    [Test]
    public async Task Digest_also_what_was_said_before_a_conversation_that_is_longer_than_a_prompt()
    {
        _model.Answers(FakeAnswer.Text("Forty-two."));
        foreach (var question in new[] { "What is the answer?", $"Read this: {new string('a', 99_000)} What was it?" })
        {
            await _ann.FramesAsync((await _ann.SayAsync(question)).RunId);
        }

        var output = await RunAsync("conversation_digest", new { days = 1 });

        var material = _model.Requests[^1].GetProperty("messages")[1].Text("content");
        Assert.That(output.GetProperty("conversations").GetArrayLength(), Is.EqualTo(2));
        Assert.That(output.GetProperty("leftOut").GetInt32(), Is.Zero);
        Assert.That(
            material,
            Does.Match(@"Person: Read this: a+\n\n\[…\]\n\na+ What was it\?").And.Contain("Person: What is the answer?"));
    }

    [Test]
    public async Task Digest_the_newest_conversations_and_say_how_many_found_no_room()
    {
        string[] titles = [.. Enumerable.Range(1, 52).Select(number => $"Talk {number}")];
        foreach (var title in titles)
        {
            (await _ann.PostAsJsonAsync("/api/v1/conversations", new { title })).EnsureSuccessStatusCode().Dispose();
        }

        var output = await RunAsync("conversation_digest", new { days = 1 });

        Assert.That(output.GetProperty("conversations").EnumerateArray().Select(item => item.Text("title")),
            Is.EqualTo(titles.Reverse().Take(50)));
        Assert.That(output.GetProperty("leftOut").GetInt32(), Is.EqualTo(2));
    }

    [Test]
    public async Task Digest_nothing_without_asking_the_model()
    {
        var output = await RunAsync("conversation_digest", new { days = 1 });

        Assert.That(output.Text("digest"), Is.Empty);
        Assert.That(output.GetProperty("leftOut").GetInt32(), Is.Zero);
        Assert.That(_model.Requests, Is.Empty);
    }

    private async Task<JsonElement> RunAsync(string pipeline, object input)
    {
        using var response = await _ann.PostRunAsync(input, pipeline);
        var run = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.Id("runId");
        var end = (await _ann.FramesAsync(run))[^1];
        Assert.That(end.Type(), Is.EqualTo("run_completed"), end.GetRawText());
        return end.Data().GetProperty("output");
    }
}
