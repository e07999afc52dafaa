using AssistantPlatform.Application.Agents.Contracts;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Agents;

public sealed class DemoModelTests : AgentTest
{
    [Test]
    public async Task Says_that_it_is_a_demo_and_how_to_connect_a_real_model()
    {
        var events = await Ask("Hi");

        Assert.That(events.Text(), Does.Contain("demo model").And.Contain("Models__Providers__0__BaseUrl"));
        Assert.That(events[^1], Is.EqualTo(new AgentFinished("stop")));
    }

    [Test]
    public async Task Streams_word_by_word_and_always_the_same()
    {
        var first = await Ask("A long answer, please");
        var second = await Ask("A long answer, please");

        Assert.That(first.OfType<TextDelta>().Count(), Is.GreaterThan(400));
        Assert.That(first.Text(), Is.EqualTo(second.Text()));
    }

    [TestCase("What time is it in Tokyo?", "Asia/Tokyo")]
    [TestCase("tell me the current date in zürich", "Europe/Zurich")]
    [TestCase("Which time do clocks show in America/New_York", "America/New_York")]
    public async Task Asks_the_clock_for_the_place_that_is_named(string question, string zone)
    {
        var events = await Ask(question);

        var call = events.OfType<ToolCalled>().Single();
        Assert.That(call.Tool, Is.EqualTo("current_datetime"));
        Assert.That(call.Arguments.GetProperty("timeZone").GetString(), Is.EqualTo(zone));
        Assert.That(events.OfType<ToolReturned>().Single().Outcome, Is.EqualTo(ToolOutcome.Completed));
        Assert.That(events.Text(), Does.Contain(zone));
    }

    [Test]
    public async Task Asks_the_clock_twice_in_one_turn_for_two_places()
    {
        var events = await Ask("What time is it in Tokyo and in San Francisco?");

        Assert.That(events.OfType<ToolCalled>().Count(), Is.EqualTo(2));
        Assert.That(events.OfType<ModelRequestStarted>().Count(), Is.EqualTo(2));
        Assert.That(events.Text(), Does.Contain("Asia/Tokyo").And.Contain("America/Los_Angeles"));
    }

    [Test]
    public async Task Writes_code_and_a_table_when_asked_for_Markdown()
    {
        var events = await Ask("Show me some Markdown");

        Assert.That(events.Text(), Does.Contain("```csharp").And.Contain("```python").And.Contain("|---|"));
    }

    [TestCase("Notify me that tea is ready", "tea is ready")]
    [TestCase("please remind me to call Bob: today", "call Bob: today")]
    public async Task Asks_to_send_the_notice_that_is_wished_for(string wish, string text)
    {
        var events = await Ask(wish);

        var call = events.OfType<ToolCalled>().Single();
        Assert.That(call.Arguments.GetProperty("name").GetString(), Is.EqualTo("notify_me"));
        Assert.That(call.Arguments.GetProperty("input").GetProperty("text").GetString(), Is.EqualTo(text));
        Assert.That(call.Approval, Is.EqualTo(new ApprovalWish("run_pipeline notify_me")));
        Assert.That(events[^1], Is.EqualTo(new ApprovalRequired()));
    }

    private Task<List<AgentEvent>> Ask(string question) => Agent.RunAsync(question, AgentFixture.DemoModel, "general");
}
