import random
WINS = [(0,1,2),(3,4,5),(6,7,8),(0,3,6),(1,4,7),(2,5,8),(0,4,8),(2,4,6)]
def winner(b):
    for x, y, z in WINS:
        if b[x] != " " and b[x] == b[y] == b[z]:
            return b[x]
    return None
def minimax(b, player, depth=0):
    w = winner(b)
    if w:
        return (10 - depth if w == "X" else depth - 10), None
    moves = [i for i, c in enumerate(b) if c == " "]
    if not moves:
        return 0, None
    best = None
    for m in moves:
        b[m] = player
        score, _ = minimax(b, "O" if player == "X" else "X", depth + 1)
        b[m] = " "
        if best is None or (score > best[0] if player == "X" else score < best[0]):
            best = (score, m)
    return best
b = list("X O  O X ")
print(minimax(b, "X"))
board = [" "] * 9
turn = "X"
while winner(board) is None and " " in board:
    _, mv = minimax(board, turn) if board.count(" ") < 8 else (0, board.index(" "))
    board[mv] = turn
    turn = "O" if turn == "X" else "X"
print("".join(board), winner(board))
