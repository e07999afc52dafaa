namespace AssistantPlatform.Infrastructure.Work;

/// <summary>
/// Knows whether items of a lane were due and left, because their owner had no free slot: then each completion is a
/// reason to look again. Without it every completion would cost a look that finds nothing.
/// </summary>
internal sealed class Backlog(Action lookAgain)
{
    private readonly Lock _gate = new();
    private bool _leftDue;
    private bool _completedMeanwhile;

    public bool LeavesDue
    {
        get
        {
            lock (_gate)
            {
                return _leftDue;
            }
        }
    }

    /// <summary>A look begins: what completes from now on may come too late for it.</summary>
    public void Look()
    {
        lock (_gate)
        {
            _completedMeanwhile = false;
        }
    }

    /// <summary>What the look found.</summary>
    public void Note(bool leavesDue)
    {
        lock (_gate)
        {
            _leftDue = leavesDue;
            LookAgainIf(leavesDue && _completedMeanwhile);
        }
    }

    public void NoteCompletion()
    {
        lock (_gate)
        {
            _completedMeanwhile = true;
            LookAgainIf(_leftDue);
        }
    }

    private void LookAgainIf(bool worthIt)
    {
        if (worthIt)
        {
            lookAgain();
        }
    }
}
