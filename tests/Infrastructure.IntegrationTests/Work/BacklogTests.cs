using AssistantPlatform.Infrastructure.Work;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Work;

internal sealed class BacklogTests
{
    private int _looks;
    private Backlog _backlog = null!;

    [SetUp]
    public void Begin()
    {
        _looks = 0;
        _backlog = new Backlog(() => _looks++);
    }

    [Test]
    public void Looks_again_when_something_completes_while_items_are_left()
    {
        _backlog.Look();
        _backlog.Note(leavesDue: true);
        Assert.That(_looks, Is.Zero);

        _backlog.NoteCompletion();

        Assert.That(_looks, Is.EqualTo(1));
    }

    [Test]
    public void Does_not_look_again_when_nothing_is_left()
    {
        _backlog.Look();
        _backlog.Note(leavesDue: false);
        _backlog.NoteCompletion();

        Assert.That(_looks, Is.Zero);
    }

    [Test]
    public void Looks_again_when_something_completed_during_the_look()
    {
        _backlog.Look();
        _backlog.NoteCompletion();
        _backlog.Note(leavesDue: true);

        Assert.That(_looks, Is.EqualTo(1));
    }
}
