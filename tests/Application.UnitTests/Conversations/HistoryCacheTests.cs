using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Conversations;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Conversations;
using AssistantPlatform.Domain.Identity;
using NSubstitute;

namespace AssistantPlatform.Application.UnitTests.Conversations;

internal sealed class HistoryCacheTests
{
    private static readonly UserId Ann = TypedId.New<UserId>();

    private HistoryCache _cache = null!;

    [SetUp]
    public void Begin() => _cache = new HistoryCache(Substitute.For<IDoorbells>());

    [TearDown]
    public void Forget() => _cache.Dispose();

    [Test]
    public void Hands_a_new_conversation_to_the_first_question_of_its_owner_and_to_no_other()
    {
        var started = Conversation.Start(Ann, "general", title: null, DateTimeOffset.UnixEpoch);
        _cache.KeepNew(started);

        Assert.That(_cache.TakeForQuestion(started.Id, Ann), Is.SameAs(started));
        Assert.That(_cache.TakeForQuestion(started.Id, Ann), Is.Null);
    }

    [Test]
    public void Hands_nobody_the_new_conversation_of_another()
    {
        var started = Conversation.Start(Ann, "general", title: null, DateTimeOffset.UnixEpoch);
        _cache.KeepNew(started);

        Assert.That(_cache.TakeForQuestion(started.Id, TypedId.New<UserId>()), Is.Null);
    }

    [Test]
    public void Has_no_history_of_a_conversation_in_which_nothing_was_said()
    {
        var started = Conversation.Start(Ann, "general", title: null, DateTimeOffset.UnixEpoch);
        _cache.KeepNew(started);

        Assert.That(_cache.Find(started.Id, budget: 100, before: 1), Is.Null);
    }
}
