using AssistantPlatform.Application.Agents.Contracts;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Conversations;
using NSubstitute;

namespace AssistantPlatform.Application.UnitTests.Conversations;

internal sealed class HistoryWindowTests
{
    [Test]
    public void Holds_what_fits_and_tells_it_oldest_first()
    {
        var window = WindowOf(12, Question(3, "third"), Answer(2, "two"), Question(1, "one"));

        Assert.That(TextsOf(window), Is.EqualTo(["one", "two", "third"]));
        Assert.That(window.TryExtend(Answer(0, "zero")), Is.False);
    }

    [Test]
    public void Takes_the_newest_message_whatever_its_length()
    {
        var window = WindowOf(3, Question(5, "much too long"));

        Assert.That(TextsOf(window), Is.EqualTo(["much too long"]));
        Assert.That(window.End, Is.EqualTo(5));
    }

    [Test]
    public void Does_not_begin_with_an_answer_whose_question_was_cut()
    {
        var window = WindowOf(100, Question(4, "again"), Answer(3, "an answer"));

        Assert.That(TextsOf(window), Is.EqualTo(["again"]));
    }

    [Test]
    public void Goes_on_from_an_older_window_as_far_as_there_is_room()
    {
        var older = WindowOf(14, Question(3, "three"), Answer(2, "two"), Question(1, "one"));
        var window = WindowOf(14, Question(5, "five"), Answer(4, "4"));

        window.Extend(older);

        Assert.That(TextsOf(window), Is.EqualTo(["three", "4", "five"]));
        Assert.That(window.End, Is.EqualTo(5));
    }

    [Test]
    public void Is_remembered_for_later_turns_of_the_same_size_only()
    {
        using var cache = new HistoryCache(Substitute.For<IDoorbells>());
        var conversation = Domain.Common.TypedId.New<Domain.Conversations.ConversationId>();
        var window = WindowOf(50, Question(3, "three"));
        cache.Keep(conversation, window);

        Assert.That(cache.Find(conversation, budget: 50, before: 4)?.Window, Is.SameAs(window));
        Assert.That(cache.Find(conversation, budget: 50, before: 2), Is.Null);
        Assert.That(cache.Find(conversation, budget: 60, before: 4), Is.Null);
    }

    private static HistoryWindow WindowOf(int budget, params Said[] newestFirst)
    {
        var window = new HistoryWindow(budget);
        foreach (var said in newestFirst)
        {
            Assert.That(window.TryExtend(said), Is.True);
        }

        return window;
    }

    private static Said Question(int position, string text) => new(position, [new UserTurn(text)]);

    private static Said Answer(int position, string text) => new(position, [new AssistantTurn(text, [])]);

    private static string[] TextsOf(HistoryWindow window) =>
        [.. window.ToHistory().Select(message => message is UserTurn user ? user.Text : ((AssistantTurn)message).Text)];
}
