using System.Text.Json;
using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Application.Agents.Contracts;

/// <summary>Judges calls that nobody has made yet.</summary>
public interface IToolJudge
{
    /// <summary>Refused with what is wrong when the arguments are not such as the tool takes.</summary>
    /// <returns>What the call's person would allow if they always allowed it.</returns>
    Result<string> Check(string area, string tool, JsonElement arguments);
}
