using AssistantPlatform.Tests.Common.FakeModel;
using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd.Conversations;

internal sealed class HostileAnswerTests : ScriptedJourney
{
    private const string Hostile =
        """
        <script>window.__xss = 1</script><img src=x onerror="window.__xss = 2"><svg onload="window.__xss = 3"></svg>
        <iframe src="https://tracker.example.com/frame"></iframe>

        [a link](javascript:window.__xss=4) and [another](data:text/html,<script>window.__xss=5</script>)

        ![a picture](https://tracker.example.com/pixel.png) ![](//tracker.example.com/pixel.png)

        <a href="javascript:window.__xss=6" onclick="window.__xss=7">raw</a>

        The end.
        """;

    [Test]
    public async Task Executes_nothing_and_calls_nobody()
    {
        Model.Answers(FakeAnswer.Stream(Chunk.Text(Hostile), Chunk.Finish("stop"), Chunk.Done));
        await OpenChatAsync();

        await Chat.SendAsync("Be evil.");
        await Assertions.Expect(Chat.Answers).ToContainTextAsync("The end.");
        await Chat.AnswerEndsAsync();

        var links = await Chat.Answers.Locator("a").EvaluateAllAsync<string[]>("links => links.map(link => link.protocol)");
        Assert.That(links, Is.All.EqualTo("https:").Or.EqualTo("http:"));
        Assert.That(await Chat.Answers.Locator("img, script, iframe, svg[onload]").CountAsync(), Is.Zero);
        Assert.That(await Page.EvaluateAsync<bool>("'__xss' in window"), Is.False);
    }
}
